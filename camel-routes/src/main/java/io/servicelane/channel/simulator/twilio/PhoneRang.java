package io.servicelane.channel.simulator.twilio;

/** Something changed on a simulated telephone: a text came or went, or it was delivered. Published on any thread. */
public record PhoneRang(String phone) {}
