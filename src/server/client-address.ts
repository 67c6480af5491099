/** The header the server itself sets to the address a request came from; nobody else's is believed. */
export const CLIENT_ADDRESS = 'x-zhijing-client-address';

/** The request with the address it really came from; whatever a client claims about it is dropped. */
export function withClientAddress(request: Request, address: string | undefined): Request {
  const headers = new Headers(request.headers);
  headers.delete(CLIENT_ADDRESS);
  if (address !== undefined) headers.set(CLIENT_ADDRESS, address);
  return new Request(request, { headers });
}
