package dev.millrace.triage.classify.kernel;

import java.util.List;

/// Kernel ridge regression for one text: what its neighbours' labels count, whatever the labels are.
///
/// The prediction of a target y is k·(K + λI)⁻¹·y (Saunders, Gammerman and Vovk 1998), so the vector (K + λI)⁻¹·k,
/// which
/// knows no label, is found once, by conjugate gradients (Hestenes and Stiefel 1952).
final class Ridge {

    private static final int MOST_STEPS = 200;
    private static final double SMALL = 1e-4;

    private final List<Kernel> kernels;
    private final double[] penalties;

    /// @param penalties of the neighbours: λ, less for those that are rare
    Ridge(List<Kernel> kernels, double[] penalties) {
        this.kernels = kernels;
        this.penalties = penalties;
    }

    /// What each neighbour counts; some less than nothing.
    double[] weights() {
        var residual = target();
        var weights = new double[residual.length];
        var direction = residual.clone();
        var squares = dot(residual, residual);
        var enough = squares * SMALL * SMALL;
        for (var step = 0; step < MOST_STEPS && squares > enough; step++) {
            var image = image(direction);
            var length = squares / dot(direction, image);
            add(weights, length, direction);
            add(residual, -length, image);
            var next = dot(residual, residual);
            for (var i = 0; i < direction.length; i++) {
                direction[i] = residual[i] + next / squares * direction[i];
            }
            squares = next;
        }
        return weights;
    }

    private double[] target() {
        var target = kernels.getFirst().withNeighbours().clone();
        kernels.stream().skip(1).forEach(kernel -> add(target, 1, kernel.withNeighbours()));
        return target;
    }

    private double[] image(double[] vector) {
        var image = new double[vector.length];
        kernels.forEach(kernel -> kernel.addProduct(vector, image));
        for (var i = 0; i < image.length; i++) {
            image[i] += penalties[i] * vector[i];
        }
        return image;
    }

    private static void add(double[] sum, double factor, double[] vector) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }

    private static double dot(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
