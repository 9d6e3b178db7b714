package dev.millrace.triage.service;

/// What is promised for tickets of one priority.
///
/// @param respondMinutes until somebody answers, in minutes of the calendar, from 1
/// @param resolveMinutes until it is resolved, in minutes of the calendar
/// @param calendar the name of the one by which time counts
public record ServiceLevel(Priority priority, int respondMinutes, int resolveMinutes, String calendar) {

    public ServiceLevel {
        if (respondMinutes < 1 || resolveMinutes < respondMinutes) {
            throw new IllegalArgumentException(
                    "%s must be resolved no sooner than it is answered, and that after a minute".formatted(priority));
        }
    }
}
