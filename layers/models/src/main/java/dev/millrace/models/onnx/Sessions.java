package dev.millrace.models.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;

/// The settings that were found fastest.
final class Sessions {

    private Sessions() {}

    /// One thread for each caller. Memory patterns are off: they help when every input has the same length, and cost a
    /// quarter of the speed when none has.
    static SessionOptions singleThreaded() throws OrtException {
        var options = new SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setMemoryPatternOptimization(false);
        return options;
    }
}
