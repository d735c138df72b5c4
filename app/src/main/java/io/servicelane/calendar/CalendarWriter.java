package io.servicelane.calendar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.List;

/** Writes a calendar as {@link CalendarReader} reads it. */
final class CalendarWriter {

    private CalendarWriter() {}

    static ObjectNode write(CalendarDefinition definition) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("zone", definition.zone().getId());
        var week = json.putObject("week");
        for (var day : DayOfWeek.values()) {
            var spans = definition.week().getOrDefault(day, List.of());
            if (!spans.isEmpty()) {
                spans(week, day.name().substring(0, 3), spans);
            }
        }
        var holidays = json.putArray("holidays");
        definition.holidays().forEach((date, name) -> holidays.addObject()
                .put("date", date.toString())
                .put("name", name));
        var exceptions = json.putObject("exceptions");
        definition.exceptions().forEach((date, spans) -> spans(exceptions, date.toString(), spans));
        json.put("country", definition.country());
        json.put("subdivision", definition.subdivision());
        return json;
    }

    private static void spans(ObjectNode parent, String name, List<Span> spans) {
        var array = parent.putArray(name);
        spans.forEach(span -> array.addArray().add(span.fromText()).add(span.toText()));
    }
}
