package dev.millrace.local.template.model;

import java.util.List;
import java.util.Optional;

/// An `AWS::Events::Rule`, or what a function's or state machine's event of that kind stands for.
///
/// @param pattern an event pattern as JSON
/// @param schedule `rate(…)` or `cron(…)`, in UTC
public record Rule(
        String logicalId,
        String name,
        String arn,
        String busName,
        Optional<String> pattern,
        Optional<String> schedule,
        boolean enabled,
        List<Target> targets) {}
