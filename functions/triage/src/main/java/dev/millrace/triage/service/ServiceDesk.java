package dev.millrace.triage.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One version of a service desk: its promises, its hours, its rota.
///
/// @param version name, label and hash: `default:1@0f6a3822060f`
/// @param levels one for each priority
/// @param calendars by name
/// @param rotas by group
/// @param sensitiveCategories whose tickets people look at first; case does not matter
public record ServiceDesk(
        String version,
        List<ServiceLevel> levels,
        Map<String, BusinessCalendar> calendars,
        Map<String, Rota> rotas,
        Set<String> sensitiveCategories) {

    public ServiceDesk {
        levels = List.copyOf(levels);
        calendars = Map.copyOf(calendars);
        rotas = Map.copyOf(rotas);
        sensitiveCategories = sensitiveCategories.stream()
                .map(category -> category.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        for (var priority : Priority.values()) {
            requireOne(priority, levels, calendars);
        }
    }

    /// When somebody must have answered a ticket that was opened then.
    public Instant respondBy(Priority priority, Instant openedAt) {
        var level = level(priority);
        return due(level, openedAt, level.respondMinutes());
    }

    /// When a ticket that was opened then must be resolved.
    public Instant resolveBy(Priority priority, Instant openedAt) {
        var level = level(priority);
        return due(level, openedAt, level.resolveMinutes());
    }

    /// Who of that group owns what comes in then; nobody, if the group has no rota.
    public Optional<String> onDuty(String group, Instant at) {
        return Optional.ofNullable(rotas.get(group)).flatMap(rota -> rota.onDuty(at));
    }

    /// Whether people look at tickets of that category first.
    public boolean isSensitive(String category) {
        return sensitiveCategories.contains(category.strip().toLowerCase(Locale.ROOT));
    }

    private Instant due(ServiceLevel level, Instant openedAt, int minutes) {
        return calendar(level).after(openedAt, Duration.ofMinutes(minutes));
    }

    private BusinessCalendar calendar(ServiceLevel level) {
        return Optional.ofNullable(calendars.get(level.calendar())).orElseThrow();
    }

    private ServiceLevel level(Priority priority) {
        return levels.stream()
                .filter(level -> level.priority() == priority)
                .findFirst()
                .orElseThrow();
    }

    private static void requireOne(Priority priority, List<ServiceLevel> levels, Map<String, ?> calendars) {
        var found =
                levels.stream().filter(level -> level.priority() == priority).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("there must be one service level for " + priority);
        }
        if (!calendars.containsKey(found.getFirst().calendar())) {
            throw new IllegalArgumentException("the service level for %s names no calendar".formatted(priority));
        }
    }
}
