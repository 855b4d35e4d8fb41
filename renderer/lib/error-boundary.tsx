import { Component, type ReactNode } from 'react';

type ErrorBoundaryProps = {
  /** What is shown in place of children that threw while they were rendered. */
  readonly renderFallback: (error: unknown) => ReactNode;
  readonly children: ReactNode;
};

type ErrorBoundaryState = { readonly caught: { readonly error: unknown } | undefined };

/**
 * Keeps an error in what it surrounds from blanking the whole window. A class since React offers this to no function;
 * React itself writes the error to the console. Children are tried again only when mounted anew, by another `key`.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { caught: { error } };
  }

  override state: ErrorBoundaryState = { caught: undefined };

  override render(): ReactNode {
    const { caught } = this.state;
    return caught ? this.props.renderFallback(caught.error) : this.props.children;
  }
}
