package dev.millrace.local.events.timetable;

import java.util.regex.Pattern;

/// How a schedule expression is written.
final class Form {

    static final Pattern PATTERN = Pattern.compile("(?<kind>rate|cron|at)\\((?<value>[^()]*)\\)");

    private Form() {}
}
