package io.servicelane.process.gate;

import io.servicelane.process.engine.BoundedCycle;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;

/** Times that are written out can be understood, as the engine will understand them. */
class TimerRule implements BpmnRule {

    private static final Set<String> TIMES = Set.of("timeDuration", "timeDate", "timeCycle");

    /** Beyond any request; a database could not keep much later dates. */
    private static final Date FARTHEST = Date.from(Instant.parse("4000-01-01T00:00:00Z"));

    @Override
    public void check(BpmnFile file, Upload upload, Findings findings) {
        file.elements().stream()
                .filter(element -> BpmnFile.isBpmn(element, TIMES))
                .filter(element -> !Juel.isIn(Juel.plain(element.getTextContent())))
                .forEach(element -> {
                    var time = Juel.plain(element.getTextContent()).strip();
                    if (!isUnderstood(calendar(element.getLocalName()), time)) {
                        findings.add(
                                Code.TIMER,
                                file.name(),
                                BpmnFile.element(element),
                                time,
                                kind(element.getLocalName()),
                                example(element.getLocalName()));
                    }
                });
    }

    static boolean isUnderstood(BusinessCalendar calendar, String time) {
        try {
            return !time.isEmpty() && calendar.resolveDuedate(time, new Date(0)).before(FARTHEST);
        } catch (ProcessEngineException
                | IllegalArgumentException
                | ArithmeticException
                | NullPointerException notUnderstood) {
            return false;
        }
    }

    private static BusinessCalendar calendar(String element) {
        return switch (element) {
            case "timeDuration" -> new DurationBusinessCalendar();
            case "timeDate" -> new DueDateBusinessCalendar();
            default -> new BoundedCycle();
        };
    }

    private static Said kind(String element) {
        return switch (element) {
            case "timeDuration" -> new Said("duration", "时长");
            case "timeDate" -> new Said("date", "日期");
            default -> new Said("cycle", "周期");
        };
    }

    private static Object example(String element) {
        return switch (element) {
            case "timeDuration" -> new Said("PT2H or P2D", "PT2H 或 P2D");
            case "timeDate" -> "2030-01-31T09:00:00Z";
            default -> "R3/PT1H";
        };
    }
}
