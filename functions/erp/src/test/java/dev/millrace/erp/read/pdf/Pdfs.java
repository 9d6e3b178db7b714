package dev.millrace.erp.read.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/// PDFs for tests, as people and attackers make them.
public final class Pdfs {

    private Pdfs() {}

    /// One page with a line of text.
    public static byte[] of(String line) {
        return pages(line, 1);
    }

    /// Pages with the same line of text.
    public static byte[] pages(String line, int count) {
        return saved(document -> {
            for (var i = 0; i < count; i++) {
                write(document, line);
            }
        });
    }

    /// A page that opens with a password.
    public static byte[] locked(String password) {
        return saved(document -> {
            write(document, "Invoice 1");
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        });
    }

    /// A page that is an image, as scanners make it.
    public static byte[] scanned(byte[] image) {
        return saved(document -> {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(PDImageXObject.createFromByteArray(document, image, "scan"), 0, 0, 595, 842);
            }
        });
    }

    /// A page whose content is a few kilobytes that unpack to many.
    static byte[] bomb(int megabytes) {
        return saved(document -> {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var stream = new PDStream(document);
            try (var output = stream.createOutputStream(COSName.FLATE_DECODE)) {
                var blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (var i = 0; i < megabytes; i++) {
                    output.write(blanks);
                }
            }
            page.setContents(stream);
        });
    }

    /// An object stream that is a few kilobytes and unpacks to many.
    static byte[] structureBomb(int megabytes) {
        var packed = new ByteArrayOutputStream();
        try (var output = new DeflaterOutputStream(packed)) {
            for (var i = 0; i < megabytes; i++) {
                output.write(new byte[1 << 20]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes("%%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n"
                .formatted(packed.size())
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(packed.toByteArray());
        file.writeBytes("\nendstream endobj\ntrailer<</Root 2 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    /// Each form draws the next several times.
    static byte[] nestedForms(int depth, int times) {
        return saved(document -> {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var form = form(document, "q Q ".repeat(times), Optional.empty());
            for (var i = 0; i < depth; i++) {
                form = form(document, "/X Do ".repeat(times), Optional.of(form));
            }
            page.setResources(resources(Optional.of(form)));
            page.setContents(
                    new PDStream(document, new ByteArrayInputStream("/X Do".getBytes(StandardCharsets.US_ASCII))));
        });
    }

    private static PDFormXObject form(PDDocument document, String content, Optional<PDFormXObject> inner)
            throws IOException {
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
        var form = new PDFormXObject(new PDStream(document, bytes));
        form.setBBox(PDRectangle.A4);
        form.setResources(resources(inner));
        return form;
    }

    private static PDResources resources(Optional<PDFormXObject> form) {
        var resources = new PDResources();
        form.ifPresent(it -> resources.put(COSName.getPDFName("X"), it));
        return resources;
    }

    /// A document that runs a script when it is opened.
    static byte[] withScript(String line) {
        return saved(document -> {
            write(document, line);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("while (true) {}"));
        });
    }

    private interface Content {
        void write(PDDocument document) throws IOException;
    }

    private static byte[] saved(Content content) {
        try (var document = new PDDocument();
                var output = new ByteArrayOutputStream()) {
            content.write(document);
            document.save(output);
            return output.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, String line) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(line);
            content.endText();
        }
    }
}
