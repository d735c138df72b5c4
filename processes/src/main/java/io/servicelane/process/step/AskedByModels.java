package io.servicelane.process.step;

/** A bean that models may ask in their expressions, besides those they run. Its public methods are what they may ask. */
public interface AskedByModels {}
