package dev.millrace.bench.erp;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fields of scanned receipts, from the gold text with its places, and from the image through OCR.
///
/// The baseline is the F1 that Katti and others report for key extraction from the gold text of the ICDAR 2019 SROIE
/// receipts by a neural network (0.756), as the data set's readme quotes it.
public final class ErpReceipts implements Benchmark {

    private static final double BASELINE = 0.756;
    private static final Map<String, Double> GOALS = Map.of("total", 0.90, "date", 0.95, "company", 0.80);
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String name() {
        return "erp-receipts";
    }

    @Override
    public String summary() {
        return "F1 of company, date, total and address of scanned receipts, from gold text and by OCR";
    }

    @Override
    public Result run(Setting setting) throws IOException {
        var keys = DataFiles.in(setting.data("erp/receipts-sroie"), ".key");
        try (var reader = ShippedReader.start(setting.home())) {
            var fromText = scores(keys, reader, ".box");
            fromText.print("From the gold text, %d receipts, %.1f ms each (median)"
                    .formatted(keys.size(), reader.medianMilliseconds()));
            var fromImage = scores(keys, reader, ".jpg");
            fromImage.print("From the image, %.0f ms a page (median)".formatted(reader.medianMilliseconds()));
            System.out.printf(
                    "%nOver all fields, from the gold text: F1 %.3f; a neural baseline, published: %.3f%n%n",
                    fromText.overall(), BASELINE);
            return new Result(name(), Math.min(worst(fromText), worst(fromImage)), Goal.atLeast(1));
        }
    }

    private static double worst(FieldScores scores) {
        return GOALS.entrySet().stream()
                .mapToDouble(goal -> scores.f1(goal.getKey()) / goal.getValue())
                .min()
                .orElseThrow();
    }

    private static FieldScores scores(List<Path> keys, ShippedReader reader, String ending) throws IOException {
        var scores = new FieldScores();
        for (var key : keys) {
            var gold = JSON.readTree(Files.readString(key));
            var read = reader.fields(DataFiles.beside(key, ending));
            text(scores, "company", gold, read.path("seller").asString(""));
            day(scores, gold, read);
            amount(scores, gold, read);
            text(scores, "address", gold, read.path("address").asString(""));
        }
        return scores;
    }

    private static void text(FieldScores scores, String field, JsonNode gold, String read) {
        var expected = gold.path(field).asString("");
        scores.count(field, expected, read, expected.equals(read), Values.sameText(expected, read));
    }

    private static void day(FieldScores scores, JsonNode gold, JsonNode read) {
        var expected = gold.path("date").asString("");
        var source = read.path("dateSource").asString("");
        scores.count(
                "date",
                expected,
                source,
                expected.equals(source),
                Values.sameDay(expected, read.path("date").asString("")));
    }

    private static void amount(FieldScores scores, JsonNode gold, JsonNode read) {
        var expected = gold.path("total").asString("");
        var value = read.path("total").asString("");
        scores.count("total", expected, value, expected.equals(value), Values.sameAmount(expected, value));
    }
}
