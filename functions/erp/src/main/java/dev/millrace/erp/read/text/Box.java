package dev.millrace.erp.read.text;

/// Where something stands on a page, from its upper left corner: in points of a PDF, in pixels of an image.
public record Box(double left, double top, double right, double bottom) {

    /// How wide it is.
    public double width() {
        return right - left;
    }

    /// How high it is.
    public double height() {
        return bottom - top;
    }

    /// The height of its middle line.
    public double middle() {
        return (top + bottom) / 2;
    }

    /// The smallest box that holds both.
    public Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /// How much of the lower of both stands beside the other, from 0 to 1.
    public double besideness(Box other) {
        var shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return Math.max(0, shared / Math.max(1e-6, Math.min(height(), other.height())));
    }

    /// Whether both stand in one column.
    public boolean sharesColumnWith(Box other) {
        return Math.min(right, other.right) > Math.max(left, other.left);
    }
}
