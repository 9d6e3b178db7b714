package dev.millrace.erp.read;

import dev.millrace.erp.read.OrderReading.Documents;
import dev.millrace.erp.read.OrderReading.Incomplete;
import dev.millrace.erp.read.OrderReading.Refused;
import dev.millrace.erp.read.page.PageReader;
import dev.millrace.erp.read.pdf.EmbeddedInvoice;
import dev.millrace.erp.read.pdf.PdfLimits;
import dev.millrace.erp.read.text.AsTradeDocument;
import dev.millrace.erp.read.text.DocumentFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads a document of trade by the cheapest reader that its content allows: formats in which every value has its
/// place, the XML inside a PDF, the text of a PDF, and last the letters of an image.
public final class ReadOrder implements Function<Source, OrderReading> {

    private static final String PDF = "%PDF-";
    private static final String PNG = "\u0089PNG";
    private static final String JPEG = "\u00ff\u00d8\u00ff";

    private final ReadStructured structured;
    private final PageReader pages;
    private final EmbeddedInvoice embedded = new EmbeddedInvoice(PdfLimits.standard());

    /// @param pages reads what has no structure
    public ReadOrder(ReadStructured structured, PageReader pages) {
        this.structured = structured;
        this.pages = pages;
    }

    @Override
    public OrderReading apply(Source source) {
        try {
            var beginning = source.beginning();
            var xml = beginning.startsWith(PDF) ? embedded.apply(source.bytes()) : Optional.<byte[]>empty();
            if (xml.isPresent()) {
                return ofStructure(new Source(xml.get(), "application/xml"));
            }
            return Stream.of(PDF, PNG, JPEG).anyMatch(beginning::startsWith)
                    ? ofPages(pages.read(source))
                    : ofStructure(source);
        } catch (Unreadable e) {
            return new Refused(e.reason(), String.valueOf(e.getMessage()));
        }
    }

    private OrderReading ofStructure(Source source) throws Unreadable {
        return new Documents(structured.read(source), Optional.empty());
    }

    private static OrderReading ofPages(DocumentFields found) {
        try {
            return new Documents(List.of(new AsTradeDocument().of(found)), Optional.of(found));
        } catch (Unreadable e) {
            return new Incomplete(found, String.valueOf(e.getMessage()));
        }
    }
}
