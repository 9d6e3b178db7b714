package dev.millrace.bench.erp;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/// Fields of the page text of Factur-X and ZUGFeRD invoices against the XML in the same file, which the readers of text
/// do not see.
public final class ErpFacturx implements Benchmark {

    @Override
    public String name() {
        return "erp-facturx";
    }

    @Override
    public String summary() {
        return "F1 of number, date, total, tax and parties of the pages of Factur-X invoices, against their XML";
    }

    @Override
    public Result run(Setting setting) throws IOException {
        var scores = new FieldScores();
        try (var reader = ShippedReader.start(setting.home())) {
            for (var pdf : DataFiles.in(setting.data("erp/facturx"), ".pdf")) {
                count(scores, pdf, CrossIndustryInvoice.parse(reader.xml(pdf)), reader.fields(pdf));
            }
            scores.print("Pages of Factur-X invoices, %.0f ms a page (median)".formatted(reader.medianMilliseconds()));
        }
        return new Result(name(), scores.mean(), Goal.atLeast(0.9));
    }

    private static void count(FieldScores scores, Path pdf, CrossIndustryInvoice gold, JsonNode read) {
        ErpPdf.field(
                scores,
                pdf,
                "number",
                gold.number(),
                read,
                Values.sameText(gold.number(), read.path("number").asString("")));
        ErpPdf.field(
                scores,
                pdf,
                "date",
                gold.date(),
                read,
                Values.sameDay(gold.date(), read.path("date").asString("")));
        ErpPdf.field(
                scores,
                pdf,
                "total",
                gold.total(),
                read,
                Values.sameAmount(gold.total(), read.path("total").asString("")));
        ErpPdf.field(
                scores,
                pdf,
                "tax",
                gold.tax(),
                read,
                Values.sameAmount(gold.tax(), read.path("tax").asString("")));
        ErpPdf.field(
                scores,
                pdf,
                "seller",
                gold.seller(),
                read,
                Values.sameParty(gold.seller(), read.path("seller").asString("")));
        ErpPdf.field(
                scores,
                pdf,
                "buyer",
                gold.buyer(),
                read,
                Values.sameParty(gold.buyer(), read.path("buyer").asString("")));
    }
}
