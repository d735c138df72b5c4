package io.servicelane.team;

import io.servicelane.process.TeamFacts;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the gate which queues a model may name. Asked while the engine starts, so it needs the table alone. */
@Component
class QueueFacts implements TeamFacts {

    private final JdbcClient jdbc;

    QueueFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> queues() {
        return Set.copyOf(
                jdbc.sql("SELECT team_key FROM team").query(String.class).list());
    }
}
