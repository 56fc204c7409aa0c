/// The network over which texts travel, whoever runs it.
package org.cordboard.sms.provider;
