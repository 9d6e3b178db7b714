package dev.millrace.training.ner;

/// Counts of found, right and wanted names.
final class Score {

    private int right;
    private int found;
    private int covered;
    private int wanted;

    void addFound(boolean isRight) {
        found++;
        right += isRight ? 1 : 0;
    }

    void addWanted(boolean isFound) {
        wanted++;
        covered += isFound ? 1 : 0;
    }

    double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
        return wanted == 0 ? 0 : (double) covered / wanted;
    }

    /// The harmonic mean that weighs recall `beta` times as much as precision.
    double f(double beta) {
        double p = precision(), r = recall(), b = beta * beta;
        return p + r == 0 ? 0 : (1 + b) * p * r / (b * p + r);
    }

    @Override
    public String toString() {
        return "P %.3f R %.3f F1 %.3f F2 %.3f (%d)".formatted(precision(), recall(), f(1), f(2), wanted);
    }
}
