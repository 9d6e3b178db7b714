package dev.millrace.local.events.timetable;

import com.cronutils.model.definition.CronConstraintsFactory;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// AWS's cron: minutes, hours, day of month, month, day of week (1 is Sunday), year; one of the days is `?`.
record CronTimetable(ExecutionTime times, ZoneId zone) implements Timetable {

    private static final int SUNDAY_FIRST_MONDAY = 2;
    private static final CronDefinition AWS = CronDefinitionBuilder.defineCron()
            .withMinutes()
            .withStrictRange()
            .and()
            .withHours()
            .withStrictRange()
            .and()
            .withDayOfMonth()
            .supportsL()
            .supportsW()
            .supportsLW()
            .supportsQuestionMark()
            .and()
            .withMonth()
            .and()
            .withDayOfWeek()
            .withValidRange(1, 7)
            .withMondayDoWValue(SUNDAY_FIRST_MONDAY)
            .supportsHash()
            .supportsL()
            .supportsQuestionMark()
            .and()
            .withYear()
            .withValidRange(1970, 2199)
            .and()
            .withCronValidation(CronConstraintsFactory.ensureEitherDayOfWeekOrDayOfMonth())
            .instance();

    /// Reads the inside of `cron(…)`, such as `0 8 ? * MON-FRI *`.
    static CronTimetable parse(String text, ZoneId zone) {
        var cron = new CronParser(AWS).parse(text);
        return new CronTimetable(ExecutionTime.forCron(cron), zone);
    }

    @Override
    public Optional<Instant> nextAfter(Instant instant) {
        return times.nextExecution(instant.atZone(zone)).map(ZonedDateTime::toInstant);
    }
}
