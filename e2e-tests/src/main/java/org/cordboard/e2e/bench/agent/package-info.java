/// Agents without a browser: the console's WebSocket and a browser's media session, spoken by code.
package org.cordboard.e2e.bench.agent;
