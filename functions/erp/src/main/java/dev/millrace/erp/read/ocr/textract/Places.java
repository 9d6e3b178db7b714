package dev.millrace.erp.read.ocr.textract;

import dev.millrace.erp.read.text.Box;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.textract.model.Geometry;

/// Places as Textract gives them: shares of the page's width and height.
final class Places {

    private Places() {}

    /// In pixels; the whole page where Textract says nothing.
    static Box of(@Nullable Geometry geometry, Box size) {
        if (geometry == null || geometry.boundingBox() == null) {
            return size;
        }
        var box = geometry.boundingBox();
        var left = box.left() * size.width();
        var top = box.top() * size.height();
        return new Box(left, top, left + box.width() * size.width(), top + box.height() * size.height());
    }
}
