package dev.millrace.names.comprehend;

/// Turns offsets counted in code points, asked for in any order, into positions of characters.
final class CodePoints {

    private final String text;
    private int points;
    private int position;

    CodePoints(String text) {
        this.text = text;
    }

    /// The position of the code point with that number. Cheap where numbers ascend.
    int positionOf(int number) {
        if (number < points) {
            points = 0;
            position = 0;
        }
        position = text.offsetByCodePoints(position, number - points);
        points = number;
        return position;
    }
}
