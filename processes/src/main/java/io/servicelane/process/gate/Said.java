package io.servicelane.process.gate;

/**
 * A part of a sentence that is said in the reader's language.
 *
 * @param chinese in Simplified Chinese
 */
record Said(String english, String chinese) {

    @Override
    public String toString() {
        return english;
    }
}
