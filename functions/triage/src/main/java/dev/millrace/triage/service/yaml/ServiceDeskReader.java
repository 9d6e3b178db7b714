package dev.millrace.triage.service.yaml;

import dev.millrace.triage.service.BusinessCalendar;
import dev.millrace.triage.service.Hours;
import dev.millrace.triage.service.Priority;
import dev.millrace.triage.service.Rota;
import dev.millrace.triage.service.Rota.StandIn;
import dev.millrace.triage.service.ServiceDesk;
import dev.millrace.triage.service.ServiceLevel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads a service desk that its schema holds valid.
final class ServiceDeskReader {

    private static final String END_OF_DAY = "24:00";

    private ServiceDeskReader() {}

    /// @throws IllegalArgumentException if parts do not fit together
    /// @throws java.time.DateTimeException if there is no such date or zone
    static ServiceDesk desk(String version, JsonNode document) {
        return new ServiceDesk(
                version,
                each(document, "serviceLevels").map(ServiceDeskReader::level).toList(),
                byName(document.path("calendars"), "name", ServiceDeskReader::calendar),
                byName(document.path("rota"), "group", ServiceDeskReader::rota),
                texts(document, "sensitiveCategories").collect(Collectors.toSet()));
    }

    private static ServiceLevel level(JsonNode level) {
        return new ServiceLevel(
                Priority.valueOf(text(level, "priority")),
                level.path("respondMinutes").asInt(),
                level.path("resolveMinutes").asInt(),
                text(level, "calendar"));
    }

    private static BusinessCalendar calendar(JsonNode calendar) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        each(calendar, "week")
                .forEach(hours -> texts(hours, "days")
                        .forEach(day -> week.computeIfAbsent(
                                        DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), _ -> new ArrayList<>())
                                .add(hours(hours))));
        var holidays = each(calendar, "holidays")
                .map(holiday -> LocalDate.parse(text(holiday, "date")))
                .collect(Collectors.toSet());
        return new BusinessCalendar(ZoneId.of(text(calendar, "zone")), week, holidays);
    }

    private static Hours hours(JsonNode hours) {
        var until = text(hours, "until");
        return new Hours(
                LocalTime.parse(text(hours, "from")),
                until.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(until));
    }

    private static Rota rota(JsonNode rota) {
        return new Rota(
                ZoneId.of(text(rota, "zone")),
                LocalDateTime.parse(text(rota, "since")),
                texts(rota, "people").toList(),
                each(rota, "overrides").map(ServiceDeskReader::standIn).toList());
    }

    private static StandIn standIn(JsonNode standIn) {
        return new StandIn(
                OffsetDateTime.parse(text(standIn, "from")).toInstant(),
                OffsetDateTime.parse(text(standIn, "until")).toInstant(),
                text(standIn, "person"));
    }

    private static <T> Map<String, T> byName(JsonNode array, String key, Function<JsonNode, T> read) {
        return array.valueStream().collect(Collectors.toMap(element -> text(element, key), read, (_, _) -> {
            throw new IllegalArgumentException("a %s comes twice".formatted(key));
        }));
    }

    private static Stream<JsonNode> each(JsonNode object, String name) {
        return object.path(name).valueStream();
    }

    private static Stream<String> texts(JsonNode object, String name) {
        return each(object, name).map(JsonNode::asString);
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asString();
    }
}
