package dev.millrace.bench.shipped;

import dev.millrace.core.json.Json;
import dev.millrace.erp.read.ocr.OcrOutcome;
import dev.millrace.erp.read.ocr.onnx.EmbeddedOcr;
import dev.millrace.erp.read.pdf.PdfLimits;
import dev.millrace.erp.read.pdf.PdfOutcome;
import dev.millrace.erp.read.pdf.ReadPdf;
import dev.millrace.erp.read.text.Box;
import dev.millrace.erp.read.text.DocumentFields;
import dev.millrace.erp.read.text.FindFields;
import dev.millrace.erp.read.text.Found;
import dev.millrace.erp.read.text.TextPage;
import dev.millrace.erp.read.text.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import tools.jackson.databind.node.ObjectNode;

/// Reads documents by the code of the function `erp`: for each path on standard input it prints the fields as JSON, and
/// the milliseconds that each page took. A `.box` is text with places, a `.jpg` goes through OCR, a `.pdf` is text with
/// layout; `xml:` before a path prints the XML that is embedded in a PDF.
public final class DocumentReader implements AutoCloseable {

    private static final int PLACES = 8;

    private final FindFields find = new FindFields();
    private final ReadPdf pdf = new ReadPdf(PdfLimits.standard());
    private Optional<EmbeddedOcr> ocr = Optional.empty();

    private DocumentReader() {}

    /// @param arguments none
    public static void main(String[] arguments) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var reader = new DocumentReader()) {
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                System.out.println(reader.answer(line));
            }
        }
    }

    private String answer(String line) throws IOException {
        var answer = Json.mapper().createObjectNode();
        if (line.startsWith("xml:")) {
            return answer.put("xml", embedded(Path.of(line.substring(4)))).toString();
        }
        var file = Path.of(line);
        var began = System.nanoTime();
        var pages = pages(file);
        if (!pages.isEmpty()) {
            write(find.apply(pages), answer);
        }
        answer.put("milliseconds", (System.nanoTime() - began) / 1e6 / Math.max(1, pages.size()));
        return answer.toString();
    }

    private List<TextPage> pages(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.endsWith(".box")) {
            return List.of(boxes(file));
        }
        var bytes = Files.readAllBytes(file);
        if (name.endsWith(".pdf")) {
            return pdf.apply(bytes) instanceof PdfOutcome.Read read ? read.pages() : List.of();
        }
        return ocr().read(bytes) instanceof OcrOutcome.Recognized read ? List.of(read.page()) : List.of();
    }

    private EmbeddedOcr ocr() {
        if (ocr.isEmpty()) {
            ocr = Optional.of(EmbeddedOcr.load());
        }
        return ocr.get();
    }

    /// Lines with the four corners of their places, as in the ICDAR 2019 SROIE task.
    private static TextPage boxes(Path file) throws IOException {
        var words = new ArrayList<Word>();
        for (var line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            var parts = line.strip().split(",", PLACES + 1);
            if (parts.length > PLACES) {
                words.addAll(Word.ofLine(parts[PLACES], box(parts), 1));
            }
        }
        var all = words.stream().map(Word::box).reduce(Box::with).orElse(new Box(0, 0, 1, 1));
        return new TextPage(1, all.right(), all.bottom(), words);
    }

    private static Box box(String[] parts) {
        return new Box(number(parts[0]), number(parts[1]), number(parts[4]), number(parts[5]));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static void write(DocumentFields fields, ObjectNode answer) {
        put(answer, "number", fields.number());
        put(answer, "date", fields.date());
        put(answer, "total", fields.total());
        put(answer, "net", fields.net());
        put(answer, "tax", fields.tax());
        put(answer, "seller", fields.seller());
        put(answer, "address", fields.sellerAddress());
        put(answer, "buyer", fields.buyer());
    }

    private static void put(ObjectNode answer, String name, Optional<? extends Found<?>> found) {
        found.ifPresent(it -> answer.put(name, it.value().toString()).put(name + "Source", it.source()));
    }

    private static String embedded(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var names =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            var xml = names.entrySet().stream()
                    .filter(it -> it.getKey().endsWith(".xml"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no XML in " + file));
            return new String(xml.getValue().getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        ocr.ifPresent(EmbeddedOcr::close);
    }
}
