package io.servicelane.process.migration;

import io.servicelane.process.RequestNumber;
import java.util.List;

/**
 * Where a running request stands.
 *
 * @param processInstance the engine's id
 * @param elements ids of the elements that hold its tokens
 * @param look what decides whether it can be moved: requests that look alike can be moved alike
 * @param trace changes as soon as one of its tokens moves on
 */
public record Standing(
        RequestNumber request, String processInstance, List<String> elements, String look, String trace) {}
