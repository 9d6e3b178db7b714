package dev.millrace.ingestion.parquet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Instants as Parquet stores them.
final class Micros {

    private Micros() {}

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
