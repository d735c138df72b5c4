package io.servicelane.notification;

import static org.awaitility.Awaitility.await;

import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Kind;
import io.servicelane.channel.InboundMessage.Threading;
import io.servicelane.channel.InboundMessages;
import io.servicelane.process.RequestNumber;
import io.servicelane.team.Viewers;
import io.servicelane.worklist.Worklist;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Requests that somebody has reported, each with a task in the queue {@code repair}. */
public record Reported(ApplicationContext context) {

    /** A new one that nobody has taken. */
    public RequestNumber repair(String subject) {
        return repairOf(UUID.randomUUID() + "@customer.test", subject);
    }

    /** A new one of that sender. */
    RequestNumber repairOf(String sender, String subject) {
        var id = UUID.randomUUID().toString();
        var receipt = context.getBean(InboundMessages.class)
                .receive(new InboundMessage(
                        Channel.EMAIL,
                        "desk@servicelane.test",
                        id,
                        Kind.MESSAGE,
                        sender,
                        "Ulla Unknown",
                        subject,
                        "It leaks, please repair it.",
                        null,
                        new Threading(id + "@customer.test", List.of(), List.of(), List.of()),
                        List.of(),
                        List.of(),
                        Map.of(),
                        null,
                        Instant.now(),
                        id.getBytes(StandardCharsets.UTF_8)));
        var number = new RequestNumber(String.valueOf(receipt.request()));
        await().atMost(Duration.ofSeconds(20)).until(() -> !tasks(number).isEmpty());
        return number;
    }

    /** A new one that somebody has taken. */
    public RequestNumber repairWith(String username, String subject) {
        var number = repair(subject);
        context.getBean(Worklist.class)
                .claim(
                        context.getBean(Viewers.class).of(username),
                        tasks(number).get(0));
        return number;
    }

    private List<String> tasks(RequestNumber number) {
        return context
                .getBean(Worklist.class)
                .ofRequest(context.getBean(Viewers.class).of("admin"), number)
                .stream()
                .map(item -> item.taskId())
                .toList();
    }
}
