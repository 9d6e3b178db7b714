package dev.millrace.triage.classify.kernel;

import java.util.List;

/// weight × exp(sharpness × (cosine − 1)) of vectors of length one: their Gaussian kernel.
final class MeaningKernel implements Kernel {

    private final float[][] rows;
    private final double[] withNeighbours;

    MeaningKernel(float[] text, List<float[]> neighbours, double sharpness, double weight) {
        rows = new float[neighbours.size()][neighbours.size()];
        withNeighbours = new double[neighbours.size()];
        for (var i = 0; i < rows.length; i++) {
            var row = neighbours.get(i);
            withNeighbours[i] = weight * Math.exp(sharpness * (cosine(text, row) - 1));
            for (var j = 0; j <= i; j++) {
                var value = (float) (weight * Math.exp(sharpness * (cosine(row, neighbours.get(j)) - 1)));
                rows[i][j] = value;
                rows[j][i] = value;
            }
        }
    }

    /// Four sums at once: one alone would wait for itself.
    private static double cosine(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        var i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return (a + b) + (c + d);
    }

    @Override
    public double[] withNeighbours() {
        return withNeighbours;
    }

    @Override
    public void addProduct(double[] vector, double[] sum) {
        for (var i = 0; i < rows.length; i++) {
            var row = rows[i];
            var product = 0.0;
            for (var j = 0; j < row.length; j++) {
                product += row[j] * vector[j];
            }
            sum[i] += product;
        }
    }
}
