import { TopBar } from '../../ui/top-bar.tsx';
import { FilterChips } from './filter-chips.tsx';
import { ResultList } from './result-list.tsx';
import { SearchField } from './search-field.tsx';
import './search.css';

/** Everything that was said, noted and named, by words and filters. */
export function SearchScreen() {
  return (
    <>
      <title>Search - Switchboard</title>
      <TopBar title="Search" />
      <section className="search-page scroll" aria-label="Search" data-region="search" tabIndex={-1}>
        <div className="search-column" role="search" aria-label="Everything">
          <SearchField />
          <FilterChips />
          <ResultList />
        </div>
      </section>
    </>
  );
}
