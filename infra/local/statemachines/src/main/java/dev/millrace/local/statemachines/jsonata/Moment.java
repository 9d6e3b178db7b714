package dev.millrace.local.statemachines.jsonata;

import java.time.Instant;
import java.util.random.RandomGenerator;

/// What an expression may learn that is not in its input: the time, and chance.
public record Moment(Instant now, RandomGenerator random) {}
