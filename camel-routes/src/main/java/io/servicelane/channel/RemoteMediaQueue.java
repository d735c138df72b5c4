package io.servicelane.channel;

import java.util.List;

/** Files that a provider keeps for us and that are to be fetched after their message is committed. */
public interface RemoteMediaQueue {

    /** Files due for fetching; one taken is not given out again for some minutes. */
    List<WaitingMedia> take(int atMost);

    /** Keeps the file. */
    void fetched(long id, String contentType, byte[] content);

    /** It could not be fetched; tried again later, given up after some attempts. */
    void postponed(long id, String reason);

    /** A file to fetch; the URL is the provider's. */
    record WaitingMedia(long id, Channel channel, String url) {}
}
