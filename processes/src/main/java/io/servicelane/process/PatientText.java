package io.servicelane.process;

/** A text that tells each time a regular expression reads a character of it. */
record PatientText(String text, Runnable read) implements CharSequence {

    @Override
    public char charAt(int index) {
        read.run();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
