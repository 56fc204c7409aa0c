package org.cordboard.sms.standin;

import org.cordboard.sms.consent.ConsentWord;

/// What the network answers by itself to those who want no more texts, or want them again.
final class AnswersOfItsOwn {
    private AnswersOfItsOwn() {}

    static String to(ConsentWord word) {
        return switch (word) {
            case STOP -> "You get no more texts from this number. Text START to get them again.";
            case START -> "You get texts from this number again. Text STOP for no more.";
            case HELP -> "Text STOP for no more texts from this number. Charges may apply.";
        };
    }
}
