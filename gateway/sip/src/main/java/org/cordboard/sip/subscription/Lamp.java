package org.cordboard.sip.subscription;

/// What an extension's lamp shows on other telephones.
public enum Lamp {
    IDLE,
    RINGING,
    BUSY
}
