package io.servicelane.conversation;

import io.servicelane.channel.Channel;
import io.servicelane.channel.Quarantine;
import java.sql.Timestamp;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Originals that could not be read or taken, kept until somebody has looked at them. */
@Repository
class QuarantineShelf implements Quarantine {

    private static final Logger log = LoggerFactory.getLogger(QuarantineShelf.class);

    private final JdbcClient jdbc;
    private final ContentStore contents;
    private final Clock clock;

    QuarantineShelf(JdbcClient jdbc, ContentStore contents, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void hold(Channel channel, String account, String summary, String reason, byte[] raw) {
        var content = contents.put(raw);
        var kept = jdbc.sql("SELECT COUNT(*) FROM quarantined WHERE channel = ? AND account = ? AND content = ?")
                .params(channel.name(), account, content)
                .query(Long.class)
                .single();
        if (kept > 0) {
            return;
        }
        jdbc.sql("INSERT INTO quarantined (channel, account, summary, reason, content, at, state)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'HELD')")
                .params(
                        channel.name(),
                        account,
                        shortened(summary, 500),
                        shortened(reason, 1000),
                        content,
                        Timestamp.from(clock.instant()))
                .update();
        log.warn("A message by {} went to quarantine", channel.key());
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
