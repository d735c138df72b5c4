package io.servicelane.notification;

/** Somebody was told something, or read it. Published in the same transaction. */
record NoticesChanged(String username) {}
