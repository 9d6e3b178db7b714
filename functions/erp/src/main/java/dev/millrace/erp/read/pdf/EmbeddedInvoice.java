package dev.millrace.erp.read.pdf;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/// Takes the invoice or order out of a hybrid PDF: the attachment that Factur-X, ZUGFeRD, XRechnung and Order-X name.
/// No other attachment is looked at.
public final class EmbeddedInvoice implements Function<byte[], Optional<byte[]>> {

    /// [Factur-X 1.0.7](https://fnfe-mpe.org/factur-x/), section 6.2, and the names of its predecessors.
    private static final Set<String> NAMES =
            Set.of("factur-x.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml", "xrechnung.xml", "order-x.xml");

    private static final int MOST_BYTES = 50_000_000;
    private static final int DEEPEST = 10;

    private final PdfLimits limits;

    /// @param limits within which any PDF is opened
    public EmbeddedInvoice(PdfLimits limits) {
        this.limits = limits;
    }

    /// The XML, or empty if there is none, or the PDF cannot be opened within the limits.
    @Override
    public Optional<byte[]> apply(byte[] file) {
        if (file.length > limits.bytes()) {
            return Optional.empty();
        }
        try {
            PackedStreams.requireWithin(file, new Budget(limits, Clock.systemUTC()));
            return opened(file);
        } catch (RuntimeException | StackOverflowError hostile) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> opened(byte[] file) {
        try (var document = Loader.loadPDF(new RandomAccessReadBuffer(file))) {
            return attached(document);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> attached(PDDocument document) throws IOException {
        var files = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
        return files == null ? Optional.empty() : attached(files, 0);
    }

    private static Optional<byte[]> attached(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
            throws IOException {
        var names = node.getNames();
        for (var entry : names == null ? Set.<PDComplexFileSpecification>of() : names.values()) {
            if (NAMES.contains(String.valueOf(entry.getFilename()))) {
                return bytes(entry);
            }
        }
        var children = node.getKids();
        if (children != null && depth < DEEPEST) {
            for (var child : children) {
                var found = attached(child, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// Unpacked no further than is read.
    private static Optional<byte[]> bytes(PDComplexFileSpecification file) throws IOException {
        var attachment = file.getEmbeddedFile();
        if (attachment == null) {
            return Optional.empty();
        }
        try (var stream = attachment.createInputStream()) {
            return Optional.of(stream.readNBytes(MOST_BYTES));
        }
    }
}
