package dev.millrace.erp.read.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/// Counts what the streams of a page unpack to, before anything interprets them.
///
/// Images are left out: text extraction never unpacks them.
final class Contents {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_OBJECTS = 100_000;

    private Contents() {}

    static void requireWithin(PDPage page, Budget budget) throws IOException {
        var seen = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
        var waiting = new ArrayDeque<COSBase>();
        waiting.add(page.getCOSObject());
        while (!waiting.isEmpty()) {
            var next = resolved(waiting.poll());
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw new Budget.Exceeded("more than %d objects on a page".formatted(MOST_OBJECTS));
            }
            count(next, budget);
            addParts(next, waiting);
        }
    }

    private static @org.jspecify.annotations.Nullable COSBase resolved(COSBase base) {
        return base instanceof COSObject reference ? reference.getObject() : base;
    }

    private static void count(COSBase base, Budget budget) throws IOException {
        if (base instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            try (var input = stream.createInputStream()) {
                var buffer = new byte[BUFFER];
                for (var read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                    budget.unpacked(read);
                }
            }
        }
    }

    private static void addParts(COSBase base, ArrayDeque<COSBase> waiting) {
        if (base instanceof COSArray array) {
            array.forEach(it -> {
                if (it != null) {
                    waiting.add(it);
                }
            });
        } else if (base instanceof COSDictionary dictionary) {
            dictionary.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(COSName.PARENT)
                            && !entry.getKey().equals(COSName.ANNOTS)
                            && !entry.getKey().equals(COSName.P))
                    .forEach(entry -> waiting.add(entry.getValue()));
        }
    }
}
