package org.cordboard.core.company;

/// Between whom sound may flow from browser to browser, past the gateway.
public enum PeerToPeer {
    /// All sound flows through the gateway: nobody learns the address of anybody else's browser.
    OFF,
    /// Between the company's own people.
    COLLEAGUES,
    /// Also between callers at web pages and whoever answers them.
    EVERYBODY
}
