package dev.millrace.models.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;

/// The settings that were found fastest.
final class Sessions {

    private Sessions() {}

    /// One thread for each caller. Memory patterns are off: they are planned for each length of input anew, and kept.
    static SessionOptions singleThreaded() throws OrtException {
        var options = new SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setMemoryPatternOptimization(false);
        return options;
    }
}
