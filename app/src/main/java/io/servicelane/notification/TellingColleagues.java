package io.servicelane.notification;

import io.servicelane.process.RequestNumber;
import io.servicelane.process.TeamSteps;
import io.servicelane.request.RequestDesk;
import io.servicelane.request.RequestHistory;
import io.servicelane.security.Account;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the processes say to colleagues, in the engine's transaction. A word it does not know stands in the request's
 * history and the log: an exception would only be tried again.
 */
@Component
@Transactional
class TellingColleagues implements TeamSteps {

    private static final Logger log = LoggerFactory.getLogger(TellingColleagues.class);

    /** What has a sentence of its own in the request's history. */
    private static final Set<String> OWN_LINE = Set.of("at-risk", "overdue");

    private final RequestDesk desk;
    private final Recipients recipients;
    private final Noticeboard board;
    private final RequestHistory history;

    TellingColleagues(RequestDesk desk, Recipients recipients, Noticeboard board, RequestHistory history) {
        this.desk = desk;
        this.recipients = recipients;
        this.board = board;
        this.history = history;
    }

    @Override
    public void tell(RequestNumber request, TeamNotice notice) {
        var matter = Matter.of(request, notice);
        var unknown = new ArrayList<String>();
        var ways = ways(notice.by(), unknown);
        var found = recipients.of(desk.card(request), notice.to());
        unknown.addAll(found.unknown());
        if (!unknown.isEmpty()) {
            log.warn("{}: colleagues cannot be told by these words: {}", request, unknown);
            history.add(request, RequestHistory.DESK, "told-unknown", String.join(", ", unknown));
        }
        var told = found.people().stream()
                .filter(person -> board.pin(person, matter, ways))
                .toList();
        if (!told.isEmpty()) {
            var line = OWN_LINE.contains(matter.about()) ? "told-" + matter.about() : "told-other";
            history.add(request, RequestHistory.DESK, line, detail(told, matter));
        } else if (found.people().isEmpty()) {
            history.add(request, RequestHistory.DESK, "told-nobody", String.join(", ", notice.to()));
        }
    }

    private static Set<Way> ways(Collection<String> words, List<String> unknown) {
        var ways = EnumSet.noneOf(Way.class);
        words.forEach(word -> Way.named(word.strip()).ifPresentOrElse(ways::add, () -> unknown.add(word)));
        return ways;
    }

    private static String detail(List<Account> told, Matter matter) {
        var people = told.stream().map(Account::username).collect(Collectors.joining(", "));
        var detail = new StringBuilder(people);
        if (!OWN_LINE.contains(matter.about())) {
            detail.append(" · ").append(matter.about());
        }
        if (matter.clock() != null) {
            detail.append(" · ").append(matter.clock());
        }
        if (matter.level() > 0) {
            detail.append(" · level ").append(matter.level());
        }
        return detail.toString();
    }
}
