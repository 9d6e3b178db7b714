package dev.millrace.local.template.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// An `AWS::Scheduler::Schedule`, or a `ScheduleV2` event.
///
/// @param expression `rate(…)`, `cron(…)` or `at(…)`
public record Schedule(
        String logicalId,
        String name,
        String arn,
        String expression,
        ZoneId zone,
        Optional<Instant> start,
        Optional<Instant> end,
        boolean enabled,
        Target target) {}
