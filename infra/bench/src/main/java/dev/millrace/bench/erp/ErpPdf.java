package dev.millrace.bench.erp;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fields of text PDFs against what [invoice2data](https://github.com/invoice-x/invoice2data) expects of its templates.
///
/// The expected tax is that which is written, or the total less the untaxed amount; where it is nothing, a document
/// need
/// not say so. The party is who issues the invoice, by the name of the issuer or of the partner.
public final class ErpPdf implements Benchmark {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String name() {
        return "erp-pdf";
    }

    @Override
    public String summary() {
        return "F1 of number, date, total, tax and parties of text PDFs, without templates";
    }

    @Override
    public Result run(Setting setting) throws IOException {
        var folder = setting.data("erp/invoices-pdf");
        var scores = new FieldScores();
        try (var reader = ShippedReader.start(setting.home())) {
            for (var pdf : DataFiles.in(folder, ".pdf")) {
                var gold = gold(DataFiles.beside(pdf, ".json"));
                if (!gold.isMissingNode()) {
                    count(scores, pdf, gold, reader.fields(pdf));
                }
            }
            scores.print("Text PDFs, %.0f ms a page (median)".formatted(reader.medianMilliseconds()));
        }
        return new Result(name(), scores.mean(), Goal.atLeast(0.9));
    }

    private static JsonNode gold(Path json) throws IOException {
        return Files.exists(json) ? JSON.readTree(Files.readString(json)).path(0) : JSON.missingNode();
    }

    private static void count(FieldScores scores, Path pdf, JsonNode gold, JsonNode read) {
        var number = gold.path("invoice_number").asString("");
        field(
                scores,
                pdf,
                "number",
                number,
                read,
                Values.sameText(number, read.path("number").asString("")));
        var date = gold.path("date").asString("");
        field(
                scores,
                pdf,
                "date",
                date,
                read,
                Values.sameDay(date, read.path("date").asString("")));
        var total = gold.path("amount").asString("");
        field(
                scores,
                pdf,
                "total",
                total,
                read,
                Values.sameAmount(total, read.path("total").asString("")));
        tax(scores, pdf, gold, read);
        var issuer = gold.path("issuer").asString("");
        var seller = read.path("seller").asString("");
        var partner = gold.path("partner_name").asString("");
        var same = Values.sameParty(issuer, seller) || (!partner.isEmpty() && Values.sameParty(partner, seller));
        field(scores, pdf, "seller", issuer, read, same);
    }

    private static void tax(FieldScores scores, Path pdf, JsonNode gold, JsonNode read) {
        var expected = expectedTax(gold);
        var found = read.path("tax").asString("");
        var isNothing = Values.sameAmount(expected, "0") && found.isEmpty();
        if (isNothing) {
            scores.count("tax", expected, expected, true, true);
        } else {
            field(scores, pdf, "tax", expected, read, Values.sameAmount(expected, found));
        }
    }

    private static String expectedTax(JsonNode gold) {
        if (gold.has("amount_tax")) {
            return gold.path("amount_tax").asString();
        }
        return gold.has("amount_untaxed") && gold.has("amount")
                ? amount(gold, "amount")
                        .subtract(amount(gold, "amount_untaxed"))
                        .toPlainString()
                : "";
    }

    private static BigDecimal amount(JsonNode gold, String name) {
        return new BigDecimal(gold.path(name).asString());
    }

    /// What the gold does not say is not asked for.
    static void field(FieldScores scores, Path file, String name, String gold, JsonNode read, boolean same) {
        var value = read.path(name).asString("");
        if (!gold.isBlank()) {
            scores.count(name, gold, value, gold.equals(value), same);
            if (!same) {
                System.out.printf(
                        "%s: %s is %s, read %s%n", file.getFileName(), name, gold, value.isEmpty() ? "nothing" : value);
            }
        }
    }
}
