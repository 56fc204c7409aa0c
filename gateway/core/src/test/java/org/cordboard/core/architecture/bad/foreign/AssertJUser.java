package org.cordboard.core.architecture.bad.foreign;

import org.assertj.core.api.Condition;

final class AssertJUser {
    final Condition<Object> condition = new Condition<>();
}
