package io.servicelane.report;

/**
 * A request type as a process.
 *
 * @param type its key
 * @param version the newest
 * @param running requests on any version now
 */
public record TypeLine(String type, String title, String icon, int version, int running) {}
