package io.servicelane.report;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.process.ProcessMaps;
import io.servicelane.process.ProcessMaps.DrawnModel;
import io.servicelane.process.ProcessMaps.Tokens;
import io.servicelane.process.ProcessMaps.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tells how the processes of request types go. Counting tokens reads all that run: screens share a count. */
@Service
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ANALYST', 'ADMIN')")
public class ProcessReport {

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Tokens NONE = new Tokens(0, 0);

    private final ProcessMaps maps;
    private final StepTimeTable times;
    private final RequestTypes types;
    private final Clock clock;
    private final LoadingCache<String, Map<String, Tokens>> tokens;
    private final LoadingCache<String, Map<String, Integer>> running;

    ProcessReport(ProcessMaps maps, StepTimeTable times, RequestTypes types, Clock clock) {
        this.maps = maps;
        this.times = times;
        this.types = types;
        this.clock = clock;
        tokens = Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(200).build(maps::tokens);
        running = Caffeine.newBuilder().expireAfterWrite(FRESH).build(all -> maps.running());
    }

    /** All types, by title. */
    public List<TypeLine> types(Locale language) {
        var now = running.get("");
        return types.all().stream()
                .map(type -> new TypeLine(
                        type.key(),
                        type.title(language),
                        type.icon(),
                        type.version(),
                        now.entrySet().stream()
                                .filter(entry -> entry.getKey().startsWith(type.key() + ":"))
                                .mapToInt(Map.Entry::getValue)
                                .sum()))
                .sorted(Comparator.comparing(TypeLine::title))
                .toList();
    }

    /** The versions of a type, newest first; empty when there is no such type. */
    public List<Version> versions(String type) {
        return types.known(type).isEmpty() ? List.of() : maps.versions(type);
    }

    /** The drawing of a version. */
    public DrawnModel drawing(Version version, Locale language) {
        return maps.drawing(version.definition(), isChinese(language));
    }

    /**
     * The steps of a version, the hottest first.
     *
     * @param days how far back visits count; today is one of them
     */
    public List<StepLine> steps(Version version, int days, HeatBy by, Locale language) {
        var from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days - 1L);
        var known = times.read(version.definition(), from);
        var now = tokens.get(version.definition());
        return maps.drawing(version.definition(), isChinese(language)).steps().entrySet().stream()
                .map(step -> line(
                        step.getKey(),
                        step.getValue(),
                        now.getOrDefault(step.getKey(), NONE),
                        known.getOrDefault(step.getKey(), new StepTime())))
                .sorted(by.hottestFirst())
                .toList();
    }

    private static StepLine line(String element, String name, Tokens now, StepTime time) {
        return new StepLine(
                element,
                name,
                now.count(),
                now.stuck(),
                time.visits(),
                time.quantile(0.5),
                time.quantile(0.9),
                time.share());
    }

    private static boolean isChinese(Locale language) {
        return "zh".equals(language.getLanguage());
    }
}
