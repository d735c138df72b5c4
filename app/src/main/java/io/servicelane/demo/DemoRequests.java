package io.servicelane.demo;

import io.servicelane.catalog.RequestTypes;
import io.servicelane.channel.Channel;
import io.servicelane.channel.InboundMessage;
import io.servicelane.channel.InboundMessage.Threading;
import io.servicelane.channel.InboundMessages;
import io.servicelane.customer.CustomerChange;
import io.servicelane.customer.Customers;
import io.servicelane.customer.Tier;
import io.servicelane.process.RequestNumber;
import io.servicelane.request.RequestFilter;
import io.servicelane.request.RequestFinder;
import io.servicelane.team.Viewers;
import io.servicelane.worklist.WorkFilter;
import io.servicelane.worklist.Worklist;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Customers and their requests, told to the desk through its own door. One of them cannot be reached, so that a newcomer
 * sees retries, a failed delivery and the task it makes.
 */
@Component
@Profile("demo")
class DemoRequests {

    private static final Logger log = LoggerFactory.getLogger(DemoRequests.class);
    private static final String MAILBOX = "desk@servicelane.test";
    private static final String NUMBER = "+15005550006";

    private static final List<Story> STORIES = List.of(
            new Story(
                    Channel.EMAIL,
                    "mei.chen@customer.test",
                    "陈梅",
                    "厨房水管漏水",
                    "您好，厨房水槽下面的水管从昨晚开始漏水，地板都湿了，请尽快派人来维修。",
                    Tier.VIP,
                    "zh"),
            new Story(
                    Channel.EMAIL,
                    "oliver.grant@customer.test",
                    "Oliver Grant",
                    "Heating does not work since this morning",
                    "The radiators stay cold on the whole second floor. The boiler shows error E07.",
                    Tier.GOLD,
                    "en"),
            new Story(
                    Channel.SMS,
                    "+14155550123",
                    null,
                    null,
                    "Hi, the card reader at gate 3 is broken again 😕",
                    Tier.STANDARD,
                    "en"),
            new Story(Channel.SMS, "+8613800138000", null, null, "请问新房开通自来水需要带哪些材料？想咨询一下。", Tier.STANDARD, "zh"),
            new Story(
                    Channel.EMAIL,
                    "priya.nair@customer.test",
                    "Priya Nair",
                    "Complaint: third visit and still no fix",
                    "I want to complain. A technician came three times and the pressure is still too low.",
                    Tier.GOLD,
                    "en"),
            new Story(
                    Channel.EMAIL,
                    "lukas.weber@customer.test",
                    "Lukas Weber",
                    "Please call me back about my contract",
                    "Could somebody call me back tomorrow morning? +49 30 901820",
                    Tier.STANDARD,
                    "en"),
            new Story(
                    Channel.PHONE,
                    "+442079460018",
                    "Amelia Hart",
                    "Suggestion: show the technician's name before the visit",
                    "She suggests that the text before a visit names the technician.",
                    Tier.STANDARD,
                    "en"),
            new Story(
                    Channel.SMS,
                    "+15005550009",
                    null,
                    null,
                    "The new meter is not working, display is blank",
                    Tier.STANDARD,
                    "en"));

    private final InboundMessages desk;
    private final Customers customers;
    private final RequestTypes types;
    private final RequestFinder requests;
    private final Worklist worklist;
    private final Viewers viewers;
    private final Clock clock;
    private volatile boolean agentStarted;

    DemoRequests(
            InboundMessages desk,
            Customers customers,
            RequestTypes types,
            RequestFinder requests,
            Worklist worklist,
            Viewers viewers,
            Clock clock) {
        this.desk = desk;
        this.customers = customers;
        this.types = types;
        this.requests = requests;
        this.worklist = worklist;
        this.viewers = viewers;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellStories() {
        var admin = viewers.of("admin");
        if (types.all().isEmpty()
                || !requests.find(admin, RequestFilter.ALL, null, 1).items().isEmpty()) {
            agentStarted = true;
            return;
        }
        for (var index = 0; index < STORIES.size(); index++) {
            var story = STORIES.get(index);
            var receipt = desk.receive(story.message(index, clock));
            var card = requests.card(admin, new RequestNumber(String.valueOf(receipt.request())))
                    .orElseThrow();
            customers.change(card.customer(), new CustomerChange(story.name(), story.tier(), story.language(), null));
        }
        log.info("{} demo requests are told", STORIES.size());
    }

    /** The first task is taken by the agent, as soon as its process has made it. */
    @Scheduled(fixedDelay = 2000)
    void startWork() {
        if (agentStarted) {
            return;
        }
        var agent = viewers.of("agent");
        var free = new WorkFilter(false, "repair", true, null, null, null, false, null);
        worklist.page(agent, free, null, 1).items().stream().findFirst().ifPresent(item -> {
            worklist.claim(agent, item.taskId());
            agentStarted = true;
        });
    }

    private record Story(
            Channel channel,
            String from,
            @Nullable String name,
            @Nullable String subject,
            String text,
            Tier tier,
            String language) {

        InboundMessage message(int index, Clock clock) {
            return new InboundMessage(
                    channel,
                    channel == Channel.SMS ? NUMBER : MAILBOX,
                    "demo-" + index,
                    InboundMessage.Kind.MESSAGE,
                    from,
                    name,
                    subject,
                    text,
                    null,
                    channel == Channel.EMAIL
                            ? new Threading("demo-%d@customer.test".formatted(index), List.of(), List.of(), List.of())
                            : Threading.NONE,
                    List.of(),
                    List.of(),
                    Map.of(),
                    null,
                    clock.instant(),
                    new byte[0]);
        }
    }
}
