package dev.millrace.erp.read.ocr.onnx;

import dev.millrace.models.onnx.TensorNetwork;
import dev.millrace.models.onnx.TensorNetwork.Tensor;
import java.util.List;
import java.util.function.Function;

/// Finds where text is: the network gives each pixel a probability, and touching pixels that are likely make a line.
///
/// Sizes, mean, deviation and bounds are those of PP-OCRv4 (`ch_PP-OCRv4_det`); the longer side is bounded so that a
/// photo takes no more time than a scan.
final class DetectText implements Function<Picture, List<Region>> {

    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};
    private static final int STEP = 32;
    /// Below this lines run into each other.
    private static final int SHORTER_SIDE = 736;
    private final TensorNetwork network;
    private final int longestSide;

    DetectText(TensorNetwork network, int longestSide) {
        this.network = network;
        this.longestSide = longestSide;
    }

    @Override
    public List<Region> apply(Picture picture) {
        var shorter = Math.min(picture.width(), picture.height());
        var longer = Math.max(picture.width(), picture.height());
        var scale = Math.min((double) longestSide / longer, Math.max(1, (double) SHORTER_SIDE / shorter));
        var width = stepped(picture.width() * scale);
        var height = stepped(picture.height() * scale);
        var small = picture.scaled(width, height);
        var result = network.run(new Tensor(small.planes(MEAN, DEVIATION), new long[] {1, 3, height, width}));
        var map = new Likelihood(result.values(), width, height);
        return map.regions((double) picture.width() / width, (double) picture.height() / height);
    }

    private static int stepped(double size) {
        return Math.max(STEP, (int) Math.round(size / STEP) * STEP);
    }
}
