package io.servicelane.channel;

/** Originals that are handed over a second time. What the desk tells a channel when somebody presses "retry". */
public interface RawMessages {

    /** The channel whose originals it reads. */
    Channel channel();

    /**
     * Reads the original again and hands it to {@link InboundMessages}.
     *
     * @throws MessageRefused when it still cannot be read or taken
     */
    Receipt handOver(String account, byte[] raw);
}
