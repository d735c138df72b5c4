package io.servicelane.sla;

/** What a clock is counted by: facts of its request, copied. */
record Counted(String type, String priority, String tier, String channel, String queue) {

    Counted in(String otherQueue) {
        return new Counted(type, priority, tier, channel, otherQueue);
    }
}
