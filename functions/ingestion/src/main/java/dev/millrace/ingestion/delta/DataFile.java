package dev.millrace.ingestion.delta;

import dev.millrace.core.json.Json;
import dev.millrace.ingestion.parquet.Column;
import dev.millrace.ingestion.parquet.DocumentFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/// A data file as the log describes it.
///
/// @param statistics JSON that lets engines skip the file when they look for other rows
record DataFile(String name, long size, long rows, String statistics) {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static DataFile of(String name, DocumentFile file) {
        return new DataFile(name, file.content().length, file.rows(), statistics(file));
    }

    private static String statistics(DocumentFile file) {
        var least = new TreeMap<String, String>();
        var greatest = new TreeMap<String, String>();
        bound(Column.VALID_FROM, file.validFrom(), least, greatest);
        bound(Column.INGESTED_AT, file.ingestedAt(), least, greatest);
        var all = Map.of("numRecords", file.rows(), "minValues", least, "maxValues", greatest, "nullCount", Map.of());
        return new String(Json.write(all), StandardCharsets.UTF_8);
    }

    /// Statistics are kept to the millisecond, so the greatest value is rounded up: bounds must enclose.
    private static void bound(
            Column column, DocumentFile.Span span, Map<String, String> least, Map<String, String> greatest) {
        if (isCommon(span.earliest()) && isCommon(span.latest())) {
            least.put(column.label(), MILLIS.format(span.earliest()));
            greatest.put(column.label(), MILLIS.format(span.latest().plus(999, ChronoUnit.MICROS)));
        }
    }

    /// Engines disagree on how to write years of fewer or more than four digits.
    private static boolean isCommon(Instant instant) {
        var year = Year.from(instant.atZone(ZoneOffset.UTC)).getValue();
        return year >= 1000 && year < 9999;
    }
}
