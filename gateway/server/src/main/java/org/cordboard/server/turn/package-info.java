/// Relays for browsers to which UDP is closed: TURN servers, and who may use them (docs/networks.md).
package org.cordboard.server.turn;
