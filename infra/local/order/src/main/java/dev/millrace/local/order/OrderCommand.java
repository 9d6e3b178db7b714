package dev.millrace.local.order;

import dev.millrace.erp.read.OrderReading;
import dev.millrace.erp.read.OrderReading.Documents;
import dev.millrace.erp.read.OrderReading.Incomplete;
import dev.millrace.erp.read.OrderReading.Refused;
import dev.millrace.erp.read.ReadOrder;
import dev.millrace.erp.read.ReadStructured;
import dev.millrace.erp.read.Source;
import dev.millrace.erp.read.cii.CiiReader;
import dev.millrace.erp.read.csv.CsvOrders;
import dev.millrace.erp.read.edifact.EdifactReader;
import dev.millrace.erp.read.json.DocumentJson;
import dev.millrace.erp.read.ocr.Ocr;
import dev.millrace.erp.read.ocr.onnx.EmbeddedOcr;
import dev.millrace.erp.read.page.PageReader;
import dev.millrace.erp.read.pdf.PageImages;
import dev.millrace.erp.read.pdf.PdfLimits;
import dev.millrace.erp.read.pdf.ReadPdf;
import dev.millrace.erp.read.ubl.UblReader;
import dev.millrace.erp.read.x12.X12Reader;
import dev.millrace.local.cli.Errors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./millrace order FILE`
@Command(
        name = "millrace order",
        mixinStandardHelpOptions = true,
        description = "Reads a quote, an order or an invoice, and says whether its sums hold.",
        footer = {
            "",
            "FILE is UBL, Cross Industry Invoice, EDIFACT, X12, JSON, CSV, PDF, PNG or JPEG; its content decides.",
            "",
            "Exit status: 0 it was read and its sums hold, 1 it was not or they do not, 2 wrong usage."
        })
public final class OrderCommand implements Callable<Integer> {

    private static final int MOST_IMAGES = 20;
    private static final long MOST_PIXELS = 40_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The document.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print the documents in their canonical form, an array of JSON.")
    private boolean json;

    private OrderCommand() {}

    /// Runs the command line and exits with its status.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new OrderCommand()).setExecutionExceptionHandler(new Errors());
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file %s.".formatted(file));
        }
        return print(read(Files.readAllBytes(file)));
    }

    private static OrderReading read(byte[] bytes) {
        var structured = new ReadStructured(List.of(
                new UblReader(),
                new CiiReader(),
                new EdifactReader(),
                new X12Reader(),
                new DocumentJson(),
                new CsvOrders()));
        var pages = new PageReader(new ReadPdf(PdfLimits.standard()), new PageImages(MOST_IMAGES, MOST_PIXELS), ocr());
        return new ReadOrder(structured, pages).apply(new Source(bytes, "application/octet-stream"));
    }

    /// Loaded with the first image, as it takes a second.
    private static Ocr ocr() {
        var loaded = new AtomicReference<Optional<Ocr>>(Optional.empty());
        return image -> loaded.updateAndGet(it -> it.isPresent() ? it : Optional.of(EmbeddedOcr.load()))
                .orElseThrow()
                .read(image);
    }

    private int print(OrderReading reading) {
        return switch (reading) {
            case Documents read ->
                json ? asJson(read) : OrderPrint.of(read, spec.commandLine().getOut());
            case Incomplete some -> {
                OrderPrint.found(some.found(), spec.commandLine().getOut());
                yield refuse(some.missing());
            }
            case Refused refused -> refuse(refused.message());
        };
    }

    private int asJson(Documents read) {
        var documents = read.documents().stream()
                .map(document -> new String(DocumentJson.write(document), StandardCharsets.UTF_8))
                .toList();
        spec.commandLine().getOut().println("[" + String.join(",\n", documents) + "]");
        return 0;
    }

    private int refuse(String why) {
        spec.commandLine().getErr().printf("millrace: %s: %s%n", file, why);
        return 1;
    }
}
