package dev.millrace.erp.read.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Takes the largest image of each page out of a scanned PDF, as scanners put one on each. Nothing is drawn: drawing
/// runs
/// all that a hostile page says, and a scan does not need it.
///
/// JPEGs are handed on as they lie in the file.
public final class PageImages implements Function<byte[], List<PageImages.PageImage>> {

    private final int pages;
    private final long pixels;

    /// @param pages how many images at most
    /// @param pixels of one image at most; larger ones are passed over
    public PageImages(int pages, long pixels) {
        this.pages = pages;
        this.pixels = pixels;
    }

    /// An image and the page that it is on.
    ///
    /// @param page from 1
    /// @param bytes PNG or JPEG
    @SuppressWarnings("ArrayRecordComponent") // read only, never compared
    public record PageImage(int page, byte[] bytes) {}

    /// The images, in the order of the pages; none of a file that is no PDF.
    @Override
    public List<PageImage> apply(byte[] file) {
        try (var document = Loader.loadPDF(new RandomAccessReadBuffer(file))) {
            return images(document);
        } catch (IOException | RuntimeException damaged) {
            return List.of();
        }
    }

    private List<PageImage> images(PDDocument document) throws IOException {
        var images = new ArrayList<PageImage>();
        for (var i = 0; i < Math.min(pages, document.getNumberOfPages()); i++) {
            var resources = document.getPage(i).getResources();
            var image = resources == null ? Optional.<PDImageXObject>empty() : largest(resources);
            if (image.isPresent()) {
                images.add(new PageImage(i + 1, bytes(image.get())));
            }
        }
        return images;
    }

    private Optional<PDImageXObject> largest(PDResources resources) {
        return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                .filter(resources::isImageXObject)
                .flatMap(name -> {
                    try {
                        return resources.getXObject(name) instanceof PDImageXObject image
                                ? Optional.of(image).stream()
                                : Optional.<PDImageXObject>empty().stream();
                    } catch (IOException damaged) {
                        return Optional.<PDImageXObject>empty().stream();
                    }
                })
                .filter(image -> size(image) > 0 && size(image) <= pixels)
                .max(Comparator.comparingLong(PageImages::size));
    }

    private static long size(PDImageXObject image) {
        return (long) image.getWidth() * image.getHeight();
    }

    private static byte[] bytes(PDImageXObject image) throws IOException {
        if ("jpg".equals(image.getSuffix())) {
            try (var stream = image.createInputStream(List.of("DCTDecode"))) {
                return stream.readAllBytes();
            }
        }
        var drawn = image.getImage();
        var plain = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = plain.createGraphics();
        graphics.drawImage(drawn, 0, 0, null);
        graphics.dispose();
        var output = new ByteArrayOutputStream();
        ImageIO.write(plain, "png", output);
        return output.toByteArray();
    }
}
