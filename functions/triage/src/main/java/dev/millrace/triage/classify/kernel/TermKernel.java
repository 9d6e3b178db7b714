package dev.millrace.triage.classify.kernel;

import java.util.Arrays;
import java.util.List;

/// weight × cosine of term weights, sublinear tf × idf over the neighbours (smoothed: ln((1 + n) / (1 + df)) + 1).
///
/// The matrix is never built: it is the product of a sparse one with its transpose.
final class TermKernel implements Kernel {

    private final int[] starts;
    private final int[] columns;
    private final float[] values;
    private final double[] withNeighbours;
    private final double[] byColumn;
    private final double weight;

    TermKernel(Terms text, List<Terms> neighbours, double weight) {
        this.weight = weight;
        var table = new TermTable(
                neighbours.stream().mapToInt(it -> it.hashes().length).sum());
        starts = new int[neighbours.size() + 1];
        columns = columns(neighbours, table, starts);
        values = new float[columns.length];
        var idf = table.inverseFrequencies(neighbours.size());
        for (var row = 0; row < neighbours.size(); row++) {
            weigh(neighbours.get(row).weights(), idf, row);
        }
        byColumn = new double[table.size()];
        withNeighbours = similarities(text, table, idf);
    }

    private static int[] columns(List<Terms> neighbours, TermTable table, int[] starts) {
        var columns =
                new int[neighbours.stream().mapToInt(it -> it.hashes().length).sum()];
        for (var row = 0; row < neighbours.size(); row++) {
            var end = starts[row];
            for (var hash : neighbours.get(row).hashes()) {
                columns[end++] = table.counted(hash);
            }
            starts[row + 1] = end;
        }
        return columns;
    }

    private void weigh(float[] weights, float[] idf, int row) {
        var squares = 0.0;
        for (var i = starts[row]; i < starts[row + 1]; i++) {
            values[i] = weights[i - starts[row]] * idf[columns[i]];
            squares += values[i] * values[i];
        }
        var length = (float) Math.sqrt(Math.max(squares, Float.MIN_NORMAL));
        for (var i = starts[row]; i < starts[row + 1]; i++) {
            values[i] /= length;
        }
    }

    private double[] similarities(Terms text, TermTable table, float[] idf) {
        var unseen = (float) (Math.log(1 + (starts.length - 1)) + 1);
        var squares = 0.0;
        for (var i = 0; i < text.hashes().length; i++) {
            var column = table.find(text.hashes()[i]);
            var value = text.weights()[i] * (column < 0 ? unseen : idf[column]);
            squares += value * value;
            if (column >= 0) {
                byColumn[column] = value;
            }
        }
        var length = Math.sqrt(Math.max(squares, Float.MIN_NORMAL));
        var similarities = new double[starts.length - 1];
        for (var row = 0; row < similarities.length; row++) {
            similarities[row] = weight * times(row) / length;
        }
        return similarities;
    }

    @Override
    public double[] withNeighbours() {
        return withNeighbours;
    }

    @Override
    public void addProduct(double[] vector, double[] sum) {
        Arrays.fill(byColumn, 0);
        for (var row = 0; row < vector.length; row++) {
            for (var i = starts[row]; i < starts[row + 1]; i++) {
                byColumn[columns[i]] += values[i] * vector[row];
            }
        }
        for (var row = 0; row < vector.length; row++) {
            sum[row] += weight * times(row);
        }
    }

    private double times(int row) {
        var sum = 0.0;
        for (var i = starts[row]; i < starts[row + 1]; i++) {
            sum += values[i] * byColumn[columns[i]];
        }
        return sum;
    }
}
